const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What lists are sorted by. */
export interface Titled {
  summary: { title: string; entityRef: string };
}

/** Sorts by title as people do, and the same titles by ref, so that no two are the same. */
export function compareTitles(
  { summary: a }: Titled,
  { summary: b }: Titled,
): number {
  return (
    byTitle.compare(a.title, b.title) ||
    byTitle.compare(a.entityRef, b.entityRef) ||
    // Such as `a1` and `a01`
    Number(a.entityRef > b.entityRef) - Number(a.entityRef < b.entityRef)
  );
}
