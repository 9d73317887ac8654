import type { Metadata, Viewport } from "next";
import "./globals.css";
import "./_ui/glyphs.css";
import "./_ui/tiles.css";
import { AccountCorner } from "./_ui/account-corner.tsx";
import { inter, interExtended } from "./_ui/fonts.ts";
import { OfflineGuard } from "./_ui/offline-guard.tsx";
import { SiteFooter } from "./_ui/site-footer.tsx";
import { SiteHeader } from "./_ui/site-header.tsx";
import { UnsentForms } from "./_ui/unsent-forms.tsx";

export const metadata: Metadata = {
  title: { default: "Ninefold", template: "%s · Ninefold" },
  description:
    "Your Destiny 2 account on one page: characters, vault, gear you can move, and a weekly letter about what Xûr sells.",
  applicationName: "Ninefold",
  manifest: "/manifest.webmanifest",
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" }, apple: "/apple-touch-icon.png" },
  appleWebApp: { title: "Ninefold", statusBarStyle: "black" },
  // What looks like a number to call is a power or a hash.
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  colorScheme: "dark light",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f3f4f6" },
    { media: "(prefers-color-scheme: dark)", color: "#0c0f14" },
  ],
};

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html className={`${inter.variable} ${interExtended.variable}`} lang="en">
      <body className="flex flex-col font-sans">
        <a
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:bg-accent-fill focus:px-4 focus:py-2 focus:text-on-accent"
          href="#content"
        >
          Skip to content
        </a>
        <SiteHeader account={<AccountCorner />} />
        <main
          className="mx-auto w-full max-w-(--page-width) grow overflow-x-clip px-4 sm:px-6"
          id="content"
          tabIndex={-1}
        >
          {children}
        </main>
        <SiteFooter />
        <OfflineGuard />
        <UnsentForms />
      </body>
    </html>
  );
}
