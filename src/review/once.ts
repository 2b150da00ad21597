import type { RuleBook } from '../standards/ruleBook';
import type { ReviewModel } from './reviewModel';

/** Makes what several rules need only once for a model and a rule book; it goes when they go. */
export function once<T>(
  make: (model: ReviewModel, book: RuleBook) => T,
): (model: ReviewModel, book: RuleBook) => T {
  const made = memory<T>();
  return (model, book) => {
    const held = made.of(model, book) ?? { value: make(model, book) };
    made.keep(model, book, held);
    return held.value;
  };
}

/** The same for what takes long: it is made in steps, so that others may run in between. */
export function onceInSteps<T>(
  make: (model: ReviewModel, book: RuleBook) => Generator<void, T>,
): (model: ReviewModel, book: RuleBook) => Generator<void, T> {
  const made = memory<T>();
  return function* (model, book) {
    const held = made.of(model, book) ?? { value: yield* make(model, book) };
    made.keep(model, book, held);
    return held.value;
  };
}

function memory<T>() {
  const made = new WeakMap<ReviewModel, WeakMap<RuleBook, { readonly value: T }>>();
  return {
    of: (model: ReviewModel, book: RuleBook) => made.get(model)?.get(book),
    keep(model: ReviewModel, book: RuleBook, held: { readonly value: T }) {
      const ofModel = made.get(model) ?? new WeakMap<RuleBook, { readonly value: T }>();
      made.set(model, ofModel);
      ofModel.set(book, held);
    },
  };
}
