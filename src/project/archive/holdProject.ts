/** What the page needs of the browser to know of its other tabs; both may be missing. */
export type Tabs = {
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined;
  /** How long the tab that is asked for a project may take to save what it has. */
  readonly patienceMs?: number;
};

/** A project that this tab alone may write. */
export type Hold = { release(): void };

type Message = { readonly kind: 'give_up'; readonly key: string };

const PATIENCE_MS = 3_000;

export type Holding = {
  /** null where another tab has it. Without the Web Locks API nobody can tell, and it is had by everybody. */
  hold(key: string, onLost: () => void): Promise<Hold | null>;
  /** Asks the other tab to save and give it up; takes it away where it does not answer. */
  takeOver(key: string, onLost: () => void): Promise<Hold>;
};

/**
 * Who may write a project, by a Web Lock of its name, which the browser lets go when a tab dies. `onAsked` is called
 * when another tab takes a project over: what is unsaved is to be saved, then the project given up.
 */
export function holding(
  { locks, channel, patienceMs = PATIENCE_MS }: Tabs,
  onAsked: (key: string) => Promise<void>,
): Holding {
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data?.kind === 'give_up') void onAsked(data.key);
  });

  function request(key: string, onLost: () => void, options: LockOptions): Promise<Hold | null> {
    if (!locks) return Promise.resolve({ release() {} });
    return new Promise((resolve, reject) => {
      let held = false;
      const whole = locks.request(`jingran project ${key}`, options, (lock) => {
        if (!lock) return resolve(null);
        held = true;
        return new Promise<void>((release) => resolve({ release }));
      });
      // Once it is held, the lock only ends this way when it is stolen.
      whole.catch((error) => (held ? onLost() : reject(error)));
    });
  }

  return {
    hold: (key, onLost) => request(key, onLost, { ifAvailable: true }),
    async takeOver(key, onLost) {
      channel?.postMessage({ kind: 'give_up', key } satisfies Message);
      const given = await within(patienceMs, (signal) => request(key, onLost, { signal }));
      const taken = given ?? (await request(key, onLost, { steal: true }));
      return taken ?? { release() {} };
    },
  };
}

/** null where it took too long. */
async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
