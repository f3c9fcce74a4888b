/** Mantine's theme in the palette of `tokens.css`: one accent, one radius, quick or no motion. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The deep blue of the accent in Mantine's ten shades; shade 7 is `--accent` itself. */
const harbour: MantineColorsTuple = [
  '#eef4f7',
  '#e4eef2',
  '#c6dbe4',
  '#9fc2d1',
  '#74a6bb',
  '#4a88a2',
  '#26698a',
  '#0b4f6c',
  '#083d54',
  '#062e40',
];

/** Motion so short that it explains where a thing came from and never makes anyone wait. */
const quick = { duration: 90, transition: 'fade' } as const;

export const theme = createTheme({
  fontFamily: 'var(--font)',
  colors: { harbour },
  primaryColor: 'harbour',
  primaryShade: 7,
  defaultRadius: 6,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // By name and not by the components themselves, which would all be in the first load for it.
  components: {
    Popover: { defaultProps: { transitionProps: quick, shadow: 'none' } },
    ModalRoot: { defaultProps: { transitionProps: quick } },
  },
});
