/** An `img` may have been given the address a moment ago, and not have asked for it yet. */
const askedForMs = 5000;

/** Lets go of a picture that nobody shows any more, once nobody asks for it either. */
export function revokeLater(url: string): void {
  setTimeout(() => URL.revokeObjectURL(url), askedForMs);
}
