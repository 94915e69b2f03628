/**
 * The card on the home page, as both frontend systems want it to be described.
 *
 * @internal
 */
export const homeWidget = {
  name: 'HomePageMarketplace',
  title: 'Plugin Marketplace',
  description: 'New plugins, fresh releases, and updates that wait',
  layout: {
    width: { minColumns: 3, defaultColumns: 6 },
    height: { minRows: 4, defaultRows: 7 },
  },
  components: async () => {
    const { HomeWidget } = await import('./components/HomeWidget');
    return { Content: HomeWidget };
  },
};
