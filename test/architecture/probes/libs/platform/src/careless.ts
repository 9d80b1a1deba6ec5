export function careless(later: Promise<void>, count: number, label: any): string { // breaks @typescript-eslint/no-explicit-any
  const unused = count; // breaks @typescript-eslint/no-unused-vars
  later; // breaks @typescript-eslint/no-floating-promises @typescript-eslint/no-unused-expressions
  console.log(count); // breaks no-console
  if (count == 1) return process.env['HOME'] ?? ''; // breaks eqeqeq no-restricted-properties
  return label; // breaks @typescript-eslint/no-unsafe-return
}

export function pointsOf(colour: 'BLUE' | 'YELLOW' | 'RED'): number {
  switch (colour) { // breaks @typescript-eslint/switch-exhaustiveness-check
    case 'BLUE':
      return 0;
    case 'YELLOW':
      return -1;
  }
  return -2;
}

export default careless; // breaks no-restricted-syntax
