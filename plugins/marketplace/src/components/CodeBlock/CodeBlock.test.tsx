import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { CodeBlock } from './CodeBlock';

const show = (wraps?: boolean) =>
  renderInTestApp(
    <CodeBlock title="app-config.yaml" text="a: 1" wraps={wraps} />,
  );

const lines = async () => (await screen.findByText('a: 1')).closest('pre');

describe('CodeBlock', () => {
  afterEach(() => jest.restoreAllMocks());

  it('breaks no lines but those that may break', async () => {
    const { unmount } = show();
    expect(await lines()).toHaveStyle({ whiteSpace: 'pre' });
    unmount();
    show(true);
    expect(await lines()).toHaveStyle({ whiteSpace: 'pre-wrap' });
  });

  it('is reached by the keys that scroll it', async () => {
    jest.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(500);
    show();
    expect(
      await screen.findByRole('group', { name: 'app-config.yaml' }),
    ).toHaveAttribute('tabindex', '0');
  });

  it('does not hold up the keyboard where there is nothing to scroll', async () => {
    show();
    expect(await lines()).not.toHaveAttribute('tabindex');
  });
});
