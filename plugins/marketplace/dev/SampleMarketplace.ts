import { SourceRefresh } from 'backstage-plugin-marketplace-common';
import { aRun, minutesAgo } from '../src/__testUtils__/aSource';
import { InMemoryMarketplace } from '../src/__testUtils__/InMemoryMarketplace';

const RUN_MS = 6_000;

/** A marketplace whose sources take a moment to be read, and are well afterwards. */
export class SampleMarketplace extends InMemoryMarketplace {
  async refreshSource(id: string, refresh?: SourceRefresh): Promise<void> {
    await super.refreshSource(id, refresh);
    setTimeout(() => {
      const lastRun = aRun({
        id: `run-${Date.now()}`,
        startedAt: minutesAgo(0.1),
        endedAt: minutesAgo(0),
      });
      this.changeSource(id, {
        running: false,
        state: 'healthy',
        shrinkage: undefined,
        lastRun,
        lastSuccessAt: lastRun.endedAt,
        runs: [lastRun],
      });
    }, RUN_MS);
  }
}
