import { iconUrl } from './iconUrl';

const baseUrl = 'https://portal.example/api/marketplace';

describe('iconUrl', () => {
  it('shows images that the answer carries', () => {
    const icon = 'data:image/png;base64,AAAA';
    expect(iconUrl(icon, baseUrl)).toBe(icon);
  });

  it('shows images that the backend serves', () => {
    expect(iconUrl('/icons/simple-icons/argo.svg', baseUrl)).toBe(
      'https://portal.example/api/marketplace/icons/simple-icons/argo.svg',
    );
  });

  it.each([
    'https://tracker.example/pixel.png',
    '//tracker.example/pixel.png',
    'data:text/html,<script>alert(1)</script>',
    ['javascript', 'alert(1)'].join(':'),
    '',
    undefined,
  ])('asks nobody else for an image: %s', icon => {
    expect(iconUrl(icon, baseUrl)).toBeUndefined();
  });
});
