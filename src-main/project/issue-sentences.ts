import type { core } from 'zod';

const shown = 3;

/** Validation issues as one sentence without a final stop, each with the path of the field. */
export function describeIssues(issues: readonly core.$ZodIssue[]): string {
  const sentences = issues.slice(0, shown).map((issue) => {
    const path = issue.path.map(String).join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
  const more = issues.length - shown;
  return sentences.join('; ') + (more > 0 ? `; and ${more} more` : '');
}
