/** Characters as people and the API count them: 𠮷 is one, though JavaScript's `length` says two. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Its first characters, none of them cut in two. */
export function cutTo(max: number, text: string): string {
  return [...text].slice(0, max).join('');
}
