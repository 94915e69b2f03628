import { fireEvent, render } from '@testing-library/react';
import { PluginIcon } from './PluginIcon';

const plugin = { name: 'argo-cd', title: 'Argo CD' };

describe('PluginIcon', () => {
  it('shows a letter for an icon that cannot be shown, until there is another', () => {
    const { container, rerender } = render(
      <PluginIcon plugin={{ ...plugin, icon: '/icons/a.svg' }} />,
    );
    fireEvent.error(container.querySelector('img')!);
    expect(container).toHaveTextContent('A');
    rerender(<PluginIcon plugin={{ ...plugin, icon: '/icons/b.svg' }} />);
    expect(container.querySelector('img')).toHaveAttribute(
      'src',
      '/icons/b.svg',
    );
  });
});
