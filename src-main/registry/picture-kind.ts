/** Pictures that a window can show, by how their files begin. */
const kinds: readonly {
  readonly mediaType: string;
  readonly begins: readonly { readonly at: number; readonly bytes: readonly number[] }[];
}[] = [
  {
    mediaType: 'image/png',
    begins: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }],
  },
  { mediaType: 'image/jpeg', begins: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  {
    mediaType: 'image/webp',
    begins: [
      { at: 0, bytes: [0x52, 0x49, 0x46, 0x46] },
      { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
    ],
  },
];

/** The media type of a picture, whatever its file is called; undefined: it is none of them. */
export const pictureKind = (bytes: Uint8Array): string | undefined =>
  kinds.find(({ begins }) =>
    begins.every(({ at, bytes: wanted }) =>
      wanted.every((byte, index) => bytes[at + index] === byte),
    ),
  )?.mediaType;
