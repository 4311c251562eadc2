import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

/** A page speaks one language, so that another one takes a fresh page. */
const language = sessionStorage.getItem('viche-story-language') ?? 'en';
document.documentElement.lang = language;

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {language, scheme: 'light'},
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
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {icon: 'contrast', items: [{value: 'light', title: 'Light'}, {value: 'dark', title: 'Dark'}]},
    },
  },
  decorators: [
    (story, {globals}) => {
      const {scheme, language: wanted} = globals as {scheme: string; language: string};
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
