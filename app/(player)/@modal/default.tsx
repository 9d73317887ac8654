/** No item is open above the page. */
export default function NoDialog() {
  return null;
}
