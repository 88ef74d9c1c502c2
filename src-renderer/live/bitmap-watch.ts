declare global {
  interface ImportMeta {
    /** Vite's; absent elsewhere. */
    readonly env?: { readonly DEV: boolean };
  }
}

/** Shouts about pictures that nobody closed: their pixels are outside the heap that is collected. */
const registry =
  import.meta.env?.DEV && typeof FinalizationRegistry === 'function'
    ? new FinalizationRegistry<string>((origin) =>
        reportError(new Error(`A bitmap of ${origin} was collected before it was closed.`)),
      )
    : undefined;

/** A bitmap that must be closed with `closeBitmap`. */
export function watchBitmap(bitmap: ImageBitmap, origin: string): ImageBitmap {
  registry?.register(bitmap, origin, bitmap);
  return bitmap;
}

export function closeBitmap(bitmap: ImageBitmap): void {
  registry?.unregister(bitmap);
  bitmap.close();
}
