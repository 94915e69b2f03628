import { familiesOf } from './familiesOf';

describe('familiesOf', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [['p'], ['p']],
    [['p-backend'], ['p']],
    [
      ['p', 'p-backend', 'q-backend'],
      ['p', 'q'],
    ],
    [['p', 'q-common', 'q-backend-module-x'], ['p']],
    [
      ['p-common', 'p-backend-module-x'],
      ['p-common', 'p-backend-module-x'],
    ],
  ])('says that %j are of %j', (names, families) => {
    expect([...familiesOf(names.map(name => ({ name })))]).toEqual(families);
  });

  it('believes the role that a package declares more than its name', () => {
    const packages = [
      { name: 'p-lib', role: 'web-library' },
      { name: 'q', role: 'frontend-plugin' },
    ];
    expect([...familiesOf(packages)]).toEqual(['q']);
  });
});
