import { ItemFrame } from "../../../item-frame.tsx";

export default function ItemLoading() {
  return <ItemFrame />;
}
