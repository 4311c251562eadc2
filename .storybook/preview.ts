import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import govuk from '../src/presets/govuk.css?inline';
import nlDesignSystem from '../src/presets/nl-design-system.css?inline';
import uswds from '../src/presets/uswds.css?inline';
import {speakArabic} from '../stories/arabic/speak.ts';

setCustomElementsManifest(manifest);

/** A page speaks one language, so that another one takes a fresh page. */
const language = sessionStorage.getItem('viche-story-language') ?? 'en';
document.documentElement.lang = language;
if (language === 'ar') speakArabic();

/** What a page of one of these systems would have in its head. */
const presets: Readonly<Record<string, string>> = {govuk, uswds, 'nl-design-system': nlDesignSystem};
const preset = document.head.appendChild(document.createElement('style'));

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {language, scheme: 'light', preset: 'none'},
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        items: [
          {value: 'en', title: 'English'},
          {value: 'uk', title: 'Українська'},
          {value: 'ky', title: 'Кыргызча'},
          {value: 'ru', title: 'Русский'},
          {value: 'ar', title: 'العربية (test, from right to left)'},
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {icon: 'contrast', items: [{value: 'light', title: 'Light'}, {value: 'dark', title: 'Dark'}]},
    },
    preset: {
      description: 'Design system of the page',
      toolbar: {
        icon: 'paintbrush',
        items: [
          {value: 'none', title: 'None: the widgets’ own colours'},
          {value: 'govuk', title: 'GOV.UK Frontend'},
          {value: 'uswds', title: 'U.S. Web Design System'},
          {value: 'nl-design-system', title: 'NL Design System'},
        ],
      },
    },
  },
  decorators: [
    (story, {globals}) => {
      const {scheme, language: wanted, preset: chosen} = globals as {scheme: string; language: string; preset: string};
      preset.textContent = presets[chosen] ?? '';
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#12181f' : '#fff';
      if (wanted !== language) {
        sessionStorage.setItem('viche-story-language', wanted);
        location.reload();
      }
      return story();
    },
  ],
  parameters: {
    a11y: {test: 'error'},
    controls: {matchers: {date: /At$/}},
    docs: {codePanel: true},
  },
};

export default preview;
