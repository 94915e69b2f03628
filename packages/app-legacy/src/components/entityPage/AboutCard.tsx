import { InfoCard } from '@backstage/core-components';
import { AboutContent } from '@backstage/plugin-catalog';
import { useEntity } from '@backstage/plugin-catalog-react';

/**
 * What an entity says of itself. The catalog's own card wants an API of git hosts, of
 * which this portal has none.
 */
export function AboutCard() {
  const { entity } = useEntity();
  return (
    <InfoCard title="About">
      <AboutContent entity={entity} />
    </InfoCard>
  );
}
