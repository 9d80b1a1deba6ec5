/** How many bytes a text takes in UTF-8 at most: three for each unit of UTF-16. */
export const mostBytes = (text: string): number => text.length * 3;
