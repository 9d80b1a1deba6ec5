export const page = (): string => 'page';
