/** @jsxImportSource react */
import { useState } from 'react';

/** Rendered on the "server" and hydrated in the page; the button makes it render again. */
export function HydratedArticle({ town, capital }: { town: string; capital: string }) {
  const [read, setRead] = useState(0);
  return (
    <main>
      <h1>News from {town}</h1>
      <p>
        In North Korea, the{' '}
        <a href="#a">
          Ministry of <em>State Security</em>
        </a>{' '}
        answers to Kim Jong Un in {capital}.
      </p>
      <button onClick={() => setRead(read + 1)}>Read {read} times</button>
      <ul>
        <li>{town} lies in North Hamgyong Province.</li>
        {read > 0 && <li>Read again, with the Rodong Sinmun at hand.</li>}
      </ul>
    </main>
  );
}
