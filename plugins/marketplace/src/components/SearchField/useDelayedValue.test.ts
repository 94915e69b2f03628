import { act, renderHook } from '@testing-library/react';
import { useDelayedValue } from './useDelayedValue';

describe('useDelayedValue', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function show() {
    const handedOn: string[] = [];
    const onChange = (text: string) => {
      handedOn.push(text);
    };
    const hook = renderHook(
      ({ value }) => useDelayedValue(value, onChange, 40),
      { initialProps: { value: '' } },
    );
    const type = (text: string) => act(() => hook.result.current[1](text));
    const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));
    return { ...hook, handedOn, type, wait };
  }

  it('hands on the first key at once, and the next when they pause', () => {
    const { handedOn, type, wait } = show();
    type('a');
    wait(0);
    expect(handedOn).toEqual(['a']);
    wait(10);
    type('ab');
    wait(10);
    type('abc');
    wait(39);
    expect(handedOn).toEqual(['a']);
    wait(1);
    expect(handedOn).toEqual(['a', 'abc']);
  });

  it('keeps what was typed since when an older text comes back', () => {
    const { result, rerender, type, wait } = show();
    type('a');
    wait(0);
    type('ab');
    wait(40);
    rerender({ value: 'a' });
    expect(result.current[0]).toBe('ab');
    rerender({ value: 'ab' });
    expect(result.current[0]).toBe('ab');
  });

  it('gives way to a text from elsewhere', () => {
    const { result, rerender, type, wait } = show();
    type('a');
    wait(0);
    rerender({ value: 'a' });
    rerender({ value: '' });
    expect(result.current[0]).toBe('');
  });
});
