import { Component, ReactNode } from 'react';

/**
 * Shows something else for what cannot be shown, for example as strangers have nested it
 * too deep. Only a class can catch what its children throw.
 *
 * @internal
 */
export class FallbackBoundary extends Component<
  { fallback: ReactNode; children: ReactNode },
  { failed: boolean }
> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  state = { failed: false };

  render() {
    const { children, fallback } = this.props;
    return this.state.failed ? fallback : children;
  }
}
