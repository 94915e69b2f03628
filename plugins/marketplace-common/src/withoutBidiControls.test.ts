import { withoutBidiControls } from './withoutBidiControls';

describe('withoutBidiControls', () => {
  it.each([
    ['Photo \u202Egpj.exe', 'Photo gpj.exe'],
    ['\u2066a\u2069 \u200Fb\u061C', 'a b'],
    // The letters alone tell their direction
    ['תוסף לדוגמה', 'תוסף לדוגמה'],
  ])('shows %j as %j', (text, plain) => {
    expect(withoutBidiControls(text)).toBe(plain);
  });
});
