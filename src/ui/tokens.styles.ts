import {css} from 'lit';

/**
 * The public `--viche-*` properties with their defaults, read once into private names. Dark follows
 * the `color-scheme` of the host page; where `light-dark()` is unknown the light values stand.
 */
export const tokens = css`
  .root {
    all: initial;
    display: block;
    direction: inherit;
    color-scheme: inherit;
    --_text: var(--viche-text, #18212b);
    --_text-muted: var(--viche-text-muted, #515e6b);
    --_bg: var(--viche-bg, #ffffff);
    --_surface: var(--viche-surface, #f4f6f8);
    --_border: var(--viche-border, #d8dee4);
    --_border-strong: var(--viche-border-strong, #71808f);
    --_accent: var(--viche-accent, #1b4f91);
    --_on-accent: var(--viche-on-accent, #ffffff);
    --_accent-soft: var(--viche-accent-soft, #e8eff8);
    --_link: var(--viche-link, #1b4f91);
    --_focus: var(--viche-focus, #18212b);
    --_focus-inner: var(--viche-focus-inner, #ffd23f);
    --_success: var(--viche-success, #1a6b3c);
    --_success-soft: var(--viche-success-soft, #e6f3ea);
    --_warning: var(--viche-warning, #7d4e00);
    --_warning-soft: var(--viche-warning-soft, #fdf2d8);
    --_danger: var(--viche-danger, #a8281b);
    --_danger-soft: var(--viche-danger-soft, #fcebe8);
    --_track: var(--viche-track, #e3e8ed);
    --_chart-1: var(--viche-chart-1, #1b4f91);
    --_line-height: var(--viche-line-height, 1.55);
    --_bold: var(--viche-weight-bold, 600);
    --_measure: var(--viche-measure, 38em);
    --_radius: var(--viche-radius, .375em);
    --_radius-panel: var(--viche-radius-panel, .75em);
    --_border-width: var(--viche-border-width, 1px);
    --_target: var(--viche-target, 2.75em);
    --_focus-width: var(--viche-focus-width, 3px);
    --_motion: var(--viche-motion, 160ms);
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_text: var(--viche-text, light-dark(#18212b, #e8edf2));
      --_text-muted: var(--viche-text-muted, light-dark(#515e6b, #a9b5c1));
      --_bg: var(--viche-bg, light-dark(#ffffff, #12181f));
      --_surface: var(--viche-surface, light-dark(#f4f6f8, #1b232c));
      --_border: var(--viche-border, light-dark(#d8dee4, #323d49));
      --_border-strong: var(--viche-border-strong, light-dark(#71808f, #7f8d9b));
      --_accent: var(--viche-accent, light-dark(#1b4f91, #8fb9f0));
      --_on-accent: var(--viche-on-accent, light-dark(#ffffff, #0b1726));
      --_accent-soft: var(--viche-accent-soft, light-dark(#e8eff8, #1a2c44));
      --_link: var(--viche-link, light-dark(#1b4f91, #9cc2f5));
      --_focus: var(--viche-focus, light-dark(#18212b, #ffd23f));
      --_focus-inner: var(--viche-focus-inner, light-dark(#ffd23f, #12181f));
      --_success: var(--viche-success, light-dark(#1a6b3c, #7fd3a0));
      --_success-soft: var(--viche-success-soft, light-dark(#e6f3ea, #14301f));
      --_warning: var(--viche-warning, light-dark(#7d4e00, #f0c169));
      --_warning-soft: var(--viche-warning-soft, light-dark(#fdf2d8, #352809));
      --_danger: var(--viche-danger, light-dark(#a8281b, #ff9e91));
      --_danger-soft: var(--viche-danger-soft, light-dark(#fcebe8, #3d1a16));
      --_track: var(--viche-track, light-dark(#e3e8ed, #2b3540));
      --_chart-1: var(--viche-chart-1, light-dark(#1b4f91, #8fb9f0));
    }
  }
`;
