import { createInterface } from 'node:readline/promises';

/** Where a command may print before it ends, and ask. */
export type Terminal = {
  write(text: string): void;
  /** Null where nobody is there to answer. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
};

export function processTerminal(): Terminal {
  const isAttended = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return {
    write: (text) => void process.stdout.write(text),
    ask: isAttended ? askYesOrNo : null,
  };
}

async function askYesOrNo(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await lines.question(`${question} [y/N] `);
    return /^(?:y|yes|是)$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
