import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { t } from '../language/language';

/** Around the product's primary colour, which is shade 6. */
const signal: MantineColorsTuple = [
  '#e3f2fd',
  '#bbdefb',
  '#90caf9',
  '#64b5f6',
  '#42a5f5',
  '#2196f3',
  '#1976d2',
  '#1565c0',
  '#0d47a1',
  '#0a3880',
];

/** Mantine reads text, dimmed text, borders, fields and the background from these. */
const dark: MantineColorsTuple = [
  '#ffffff',
  '#d6d6d6',
  '#b0b0b0',
  '#8c8c8c',
  '#343434',
  '#2a2a2a',
  '#1e1e1e',
  '#121212',
  '#0c0c0c',
  '#080808',
];

/** Read when a dialog is drawn, in the language of that moment. */
const closeButtonProps = {
  get 'aria-label'(): string {
    return t('Close');
  },
};

export const theme = createTheme({
  primaryColor: 'signal',
  primaryShade: 6,
  colors: { signal, dark },
  white: '#ffffff',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  fontSizes: { xs: '11px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '14px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Modal: {
      // The page does not scroll, and the lock would write a style of its own into the document.
      defaultProps: {
        centered: true,
        lockScroll: false,
        transitionProps: { duration: 120 },
        closeButtonProps,
      },
    },
  },
});

/** Mantine's own red for errors is too dark to be read on this background. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {},
  dark: { '--mantine-color-error': '#ff8a80' },
});
