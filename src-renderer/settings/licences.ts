/** The large parts; the full texts of all of them lie beside the installed program. */
export const licences: readonly { readonly part: string; readonly licence: string }[] = [
  { part: 'FFmpeg', licence: 'GPL 2 or later; runs as a program of its own' },
  {
    part: 'MB3-CenterNet',
    licence:
      'detector, as redistributed in @vladmandic/human: MIT; the upstream of its weights states none',
  },
  { part: 'ONNX Runtime', licence: 'Microsoft: MIT' },
  { part: 'Electron, Chromium', licence: 'MIT; BSD and others' },
  { part: 'React, Mantine, Konva, Recharts', licence: 'MIT' },
  { part: 'Tabler Icons', licence: 'MIT' },
  { part: 'Inter', licence: 'typeface by R. Andersson: SIL Open Font Licence 1.1' },
];
