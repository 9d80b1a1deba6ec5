import 'ms'; // breaks no-undeclared-package

export const day = '1d';
