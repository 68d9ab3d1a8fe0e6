// What the module of the builder gives: src/embed/builder.rs.

export interface Offer {
  value: string;
  label: string;
  lang: string | null;
  chosen: boolean;
}

export interface Control {
  name: string;
  offers: Offer[];
}

export interface SnippetField {
  name: string;
  markup: string | null;
  hint: string;
  copyLabel: string;
}

export interface Page {
  lang: string;
  texts: Record<string, string>;
  otherLanguage: { query: string; text: string; lang: string };
  controls: Control[];
  state: Record<string, string>;
  appearance: string;
  width: string;
  query: string;
  snippets: SnippetField[];
  files: Record<Format, string>;
}

export type Format = 'svg' | 'csv';

export interface Verdict {
  isValid: boolean;
  text: string;
  errors: string[];
  notRead: string;
  warnings: string[];
}

export interface Builder {
  choose(name: string, values: string[]): void;
  follow(state: string[]): boolean;
  useOwn(bytes: Uint8Array): Verdict;
  useEmbedded(): void;
  page(height: number): Page;
  notMade(reason: string): string;
}

export interface BuilderModule {
  Builder: {
    new (
      home: string,
      pictureSizes: [number, number][],
      query: string[],
      languages: string[],
      windowWidth: number,
    ): Builder;
    mostBytes(): number;
  };
}
