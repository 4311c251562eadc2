/** Puts values into the `{name}` places of a sentence, where they are markup: the parts of the sentence in their order. */
export const fillParts = (text: string, values: Readonly<Record<string, unknown>>): unknown[] =>
  text.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? values[part] : part));
