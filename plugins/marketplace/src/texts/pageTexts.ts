/**
 * Texts of the page as a whole.
 *
 * @internal
 */
export const pageTexts = {
  page: { title: 'Marketplace' },
};
