/** A plain page for a callback that is refused: no script, no style, nothing from the request in it. */
export function refusalPage(status: 400 | 403, words: string): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>Sign-in refused · Ninefold</title>
</head>
<body>
<main>
<h1>Sign-in refused</h1>
<p>${words}</p>
<p><a href="/sign-in">Start again</a></p>
</main>
</body>
</html>
`;
  return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
