import { RetryLaterError } from './registryErrors';
import { RegistryHosts } from './RegistryHosts';

const minute = (n: number) => new Date(n * 60_000);
const no = new Error('No');

const ask = (name: string, begunAt: Date) => ({
  host: 'x.test',
  name,
  begunAt,
});

let packages = 0;

/** As many packages as that, other ones each time, without an answer. */
function failTimes(hosts: RegistryHosts, times: number, at: Date) {
  for (let n = 0; n < times; n++) {
    hosts.failed(ask(`p${packages++}`, at), no, at);
  }
}

function refuseTimes(hosts: RegistryHosts, times: number, at: Date) {
  for (let n = 0; n < times; n++) {
    hosts.refused(ask(`p${packages++}`, at), no, at);
  }
}

describe('RegistryHosts', () => {
  it('leaves a registry alone after five packages in a row without an answer', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 4, minute(0));
    hosts.answered(ask('a', minute(0)));
    failTimes(hosts, 4, minute(0));
    expect(hosts.restOf('x.test', minute(0))).toBeUndefined();
    failTimes(hosts, 1, minute(0));
    expect(hosts.restOf('x.test', minute(1))).toEqual({
      until: minute(5),
      why: 'No',
    });
    expect(hosts.restOf('y.test', minute(1))).toBeUndefined();
    expect(hosts.restOf('x.test', minute(5))).toBeUndefined();
  });

  it('has one on trial after its rest, until it answers or nothing of it is asked for', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 5, minute(0));
    expect(hosts.isSomeOnTrial(minute(4))).toBe(false);
    expect(hosts.isSomeOnTrial(minute(5))).toBe(true);
    expect(hosts.isSomeOnTrial(minute(15))).toBe(false);
    failTimes(hosts, 1, minute(15));
    expect(hosts.isSomeOnTrial(minute(20))).toBe(true);
    hosts.answered(ask('a', minute(20)));
    expect(hosts.isSomeOnTrial(minute(20))).toBe(false);
  });

  it('leaves one that still fails alone again after one try', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 5, minute(0));
    failTimes(hosts, 1, minute(6));
    expect(hosts.restOf('x.test', minute(7))?.until).toEqual(minute(11));
  });

  it('counts packages that go on failing once, until they are answered', () => {
    const hosts = new RegistryHosts();
    const fail = (name: string) =>
      hosts.failed(ask(name, minute(0)), no, minute(0));
    const rests = () => hosts.restOf('x.test', minute(0)) !== undefined;
    for (let times = 0; times < 10; times++) {
      ['a', 'b', 'c', 'd'].forEach(fail);
    }
    expect(rests()).toBe(false);
    hosts.answered(ask('e', minute(0)));
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].forEach(fail);
    expect(rests()).toBe(false);
    hosts.answered(ask('a', minute(0)));
    ['a', 'b', 'i', 'j', 'k', 'l'].forEach(fail);
    expect(rests()).toBe(true);
  });

  it('leaves one alone that refuses twenty packages in a row, and says so', () => {
    const hosts = new RegistryHosts();
    refuseTimes(hosts, 19, minute(0));
    hosts.answered(ask('a', minute(0)));
    refuseTimes(hosts, 19, minute(0));
    expect(hosts.restOf('x.test', minute(0))).toBeUndefined();
    refuseTimes(hosts, 1, minute(0));
    expect(hosts.restOf('x.test', minute(1))).toEqual({
      until: minute(5),
      why: 'No. It has told nothing of the last 20 packages',
    });
    refuseTimes(hosts, 1, minute(6));
    expect(hosts.restOf('x.test', minute(7))?.until).toEqual(minute(11));
    hosts.answered(ask('b', minute(11)));
    refuseTimes(hosts, 19, minute(11));
    expect(hosts.restOf('x.test', minute(11))).toBeUndefined();
  });

  it('takes a refusal for a sign that a registry works again', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 5, minute(0));
    refuseTimes(hosts, 1, minute(6));
    failTimes(hosts, 4, minute(6));
    expect(hosts.restOf('x.test', minute(6))).toBeUndefined();
  });

  it('leaves one alone for as long as it asks, at once', () => {
    const hosts = new RegistryHosts();
    const later = new RetryLaterError('No', 20 * 60_000);
    hosts.failed(ask('a', minute(0)), later, minute(0));
    failTimes(hosts, 5, minute(1));
    expect(hosts.restOf('x.test', minute(2))?.until).toEqual(minute(20));
  });

  it('lets what was under way before a rest not end it', () => {
    const hosts = new RegistryHosts();
    const later = new RetryLaterError('No', 20 * 60_000);
    hosts.failed(ask('a', minute(0)), later, minute(1));
    hosts.answered(ask('b', minute(0)));
    hosts.refused(ask('c', minute(0)), no, minute(1));
    expect(hosts.restOf('x.test', minute(20))?.until).toEqual(minute(21));
    expect(hosts.takeNews(minute(20))).toMatchObject([{ state: 'down' }]);
    hosts.answered(ask('b', minute(21)));
    expect(hosts.takeNews(minute(21))).toMatchObject([{ state: 'up' }]);
  });

  it('tells that one is down once, and that it is up again', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 5, minute(0));
    hosts.left('x.test');
    expect(hosts.takeNews(minute(0))).toEqual([
      { host: 'x.test', state: 'down', why: 'No', waiting: 1 },
    ]);
    failTimes(hosts, 5, minute(6));
    expect(hosts.takeNews(minute(6))).toEqual([]);
    hosts.answered(ask('a', minute(11)));
    expect(hosts.takeNews(minute(11))).toEqual([
      { host: 'x.test', state: 'up' },
    ]);
    expect(hosts.takeNews(minute(12))).toEqual([]);
  });

  it('does not tell each time of one that comes and goes', () => {
    const hosts = new RegistryHosts();
    const told = [];
    for (let n = 0; n < 54; n += 6) {
      failTimes(hosts, 5, minute(n));
      told.push(...hosts.takeNews(minute(n)));
      hosts.answered(ask('a', minute(n + 5)));
      told.push(...hosts.takeNews(minute(n + 5)));
    }
    expect(told.map(({ state }) => state)).toEqual(['down', 'up']);
    failTimes(hosts, 5, minute(60));
    expect(hosts.takeNews(minute(60))).toMatchObject([{ state: 'down' }]);
  });
});
