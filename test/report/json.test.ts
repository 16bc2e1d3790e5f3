import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../runner/report/json.ts';

const NASTY = 'a\u001b[2J\u009b31m\u202eb\u007f\r\n\u200b';

describe('jsonLine', () => {
  it('is one line without anything that a terminal acts on', () => {
    expect(jsonLine({ name: NASTY })).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/,
    );
    expect(jsonLine([NASTY]).split('\n')).toHaveLength(2);
  });

  it('reads back as what it was', () => {
    expect(JSON.parse(jsonLine({ [NASTY]: [NASTY, 'ü', '👩‍💻'] }))).toEqual({ [NASTY]: [NASTY, 'ü', '👩‍💻'] });
  });
});
