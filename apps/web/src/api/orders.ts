/** The 督办单 as it is printed: A4, answered as HTML to a browser. */
export function documentUrl(orderId: string): string {
  return `/api/v1/supervision-orders/${orderId}/document`;
}
