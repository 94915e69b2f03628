/**
 * Rules of a policy for portals under test, about plugins of the bundled directory that no
 * other test looks at.
 */
export const testPolicy = {
  rules: [
    {
      // Of the next one as well: the first decides
      verdict: 'blocked',
      filter: { 'metadata.name': 'xkcd' },
      reason: 'Its pictures need a <licence>. Ask the platform team.',
    },
    {
      verdict: 'discouraged',
      filter: { category: 'Fun' },
      reason: 'Few people look at it twice.',
    },
    {
      verdict: 'recommended',
      filter: { 'metadata.name': ['opencost', 'infracost'] },
    },
    {
      verdict: 'allowed',
      filter: { 'metadata.name': 'cost-insights' },
      reason: 'For those who pay the bills.',
    },
  ],
};
