import * as z from 'zod';

/**
 * Schemas try whether code may be made of text, as they are made. The page's policy forbids it and
 * reports every attempt as an error, so this is imported before any schema.
 */
z.config({ jitless: true });
