/** Short statements, one below the other, with a line between them. */
export function RuledList({ items, className = "" }: { items: readonly string[]; className?: string }) {
  return (
    <ul className={`divide-y divide-line border-line border-y ${className}`}>
      {items.map((item) => (
        <li className="py-2.5" key={item}>
          {item}
        </li>
      ))}
    </ul>
  );
}
