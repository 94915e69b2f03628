import { Component, ReactNode } from 'react';
import { RawReadme } from './RawReadme';

/**
 * Shows the text of a readme that cannot be laid out, for example as it is nested too
 * deep. Only a class can catch what its children throw.
 *
 * @internal
 */
export class ReadmeBoundary extends Component<
  { text: string; children: ReactNode },
  { failed: boolean }
> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  state = { failed: false };

  render() {
    const { children, text } = this.props;
    return this.state.failed ? <RawReadme text={text} /> : children;
  }
}
