import type { RuleBook } from '../standards/ruleBook';
import type { ReviewModel } from './reviewModel';

/** Makes what several rules need only once for a model and a rule book; it goes when they go. */
export function once<T>(
  make: (model: ReviewModel, book: RuleBook) => T,
): (model: ReviewModel, book: RuleBook) => T {
  const made = new WeakMap<ReviewModel, WeakMap<RuleBook, { readonly value: T }>>();
  return (model, book) => {
    const ofModel = made.get(model) ?? new WeakMap<RuleBook, { readonly value: T }>();
    made.set(model, ofModel);
    const held = ofModel.get(book) ?? { value: make(model, book) };
    ofModel.set(book, held);
    return held.value;
  };
}
