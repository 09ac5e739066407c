// Package browser lets tests look at a page in a real Chromium.
//
//	chromium := browser.Start(t)
//	tab := chromium.Open(t, html, browser.Size{Width: 1280, Height: 720})
//	title := browser.Eval[string](tab, "document.title")
//	tab.Click(100, 200)
//	for _, problem := range tab.Problems() { t.Error(problem) }
//
// Chromium is looked for in the environment's CHROME and on the path. Where there is none a test is skipped, and
// says so; with CI set to true it fails.
package browser

import (
	"cmp"
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Size is that of the window's inside, in CSS pixels, and how it is looked at.
type Size struct {
	Width, Height int
	Dark          bool
	Locale        string // of the reader, such as de-DE; British English where empty
	NoScript      bool   // as readers see it who don't run scripts
}

// Browser is a Chromium that runs until its test ends, or all of its package's.
type Browser struct{ ctx context.Context }

// Tab is a page that is open.
type Tab struct {
	t   testing.TB
	ctx context.Context

	mu       sync.Mutex
	problems []string
}

// timeout is how long a browser may take over everything that tests ask of it.
const timeout = 8 * time.Minute

// patience is how long a page may take to answer.
const patience = 30 * time.Second

// Open writes a page to a file and opens that; hash is what follows the file's address, such as "#event=1".
func (b *Browser) Open(t testing.TB, html []byte, size Size, hash ...string) *Tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, html, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(b.ctx)
	t.Cleanup(cancel)
	tab := &Tab{t: t, ctx: ctx}
	if err := chromedp.Listen(tab.ctx, tab.notice); err != nil {
		t.Fatalf("browser: %v", err)
	}
	scheme := "light"
	if size.Dark {
		scheme = "dark"
	}
	locale := cmp.Or(size.Locale, "en-GB")
	address := (&url.URL{Scheme: "file", Path: file}).String() + strings.Join(hash, "")
	tab.do(
		chromedp.EmulateViewport(int64(size.Width), int64(size.Height)),
		call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}),
		call(emulation.SetLocaleOverride, emulation.SetLocaleOverrideParams{Locale: locale}),
		call(emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{UserAgent: "Chromium", AcceptLanguage: locale}),
		call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: size.NoScript}),
		chromedp.Navigate(address),
	)
	return tab
}

// shared is the browser of a package whose TestMain calls Main.
var shared struct {
	*Browser
	main bool
	stop func()
}

// Main runs a package's tests with one browser for all of them, which starts when it is first asked for. TestMain
// calls it: os.Exit(browser.Main(m)).
func Main(m *testing.M) int {
	shared.main = true
	defer func() {
		if shared.Browser != nil {
			shared.stop()
		}
	}()
	return m.Run()
}

// Start gives the package's browser, or starts one for a test and its subtests.
func Start(t testing.TB) *Browser {
	t.Helper()
	if shared.Browser != nil {
		return shared.Browser
	}
	b, stop, err := start(find(t))
	if err != nil {
		t.Fatalf("browser: %v", err)
	}
	if shared.main {
		shared.Browser, shared.stop = b, stop
	} else {
		t.Cleanup(stop)
	}
	return b
}

func start(path string) (*Browser, func(), error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // a sandbox needs rights that a container's root doesn't have
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-component-update", true),
	)
	ctx, cancelTimeout := context.WithTimeout(context.Background(), timeout)
	ctx, cancelBrowser := chromedp.NewExecAllocator(ctx, options...)
	ctx, cancelContext := chromedp.NewContext(ctx)
	stop := func() {
		cancelContext()
		cancelBrowser()
		cancelTimeout()
	}
	if err := chromedp.Do(ctx); err != nil { // tabs share the browser that this starts
		stop()
		return nil, nil, err
	}
	return &Browser{ctx}, stop, nil
}

// find returns the path of a Chromium, or skips the test.
func find(t testing.TB) string {
	t.Helper()
	for _, name := range []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	const message = "browser: no Chromium found: install it, or name one in CHROME"
	if os.Getenv("CI") == "true" {
		t.Fatal(message)
	}
	t.Skip(message)
	return ""
}

// notice keeps what must not happen: errors, blocked code, dialogs, and requests beyond the page's own file.
func (tab *Tab) notice(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		tab.report("exception: " + text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			text := ""
			for _, arg := range e.Args {
				text += " " + string(arg.Value)
			}
			tab.report("console:" + text)
		}
	case *log.EventEntryAdded:
		tab.report("log: " + e.Entry.Text)
	case *page.EventJavascriptDialogOpening:
		tab.report("dialog: " + e.Message)
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, "file:") && !strings.HasPrefix(e.Request.URL, "data:") {
			tab.report("request: " + e.Request.URL)
		}
	}
}

func (tab *Tab) report(problem string) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	tab.problems = append(tab.problems, problem)
}

// Problems returns what went wrong on the page so far: exceptions, console errors, blocked code, dialogs, requests.
func (tab *Tab) Problems() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	return append([]string(nil), tab.problems...)
}

// Eval returns the value of a JavaScript expression; that of a promise when it is settled.
func Eval[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		tab.t.Fatalf("browser: %s: %v", expression, err)
	}
	return value
}

// Click clicks at a point of the window.
func (tab *Tab) Click(x, y float64) {
	tab.t.Helper()
	tab.do(chromedp.MouseEvent("mouseMoved", x, y), chromedp.MouseClickXY(x, y))
	tab.settle()
}

// Hover moves the mouse to a point of the window.
func (tab *Tab) Hover(x, y float64) {
	tab.t.Helper()
	tab.do(chromedp.MouseEvent("mouseMoved", x-2, y), chromedp.MouseEvent("mouseMoved", x, y))
	tab.settle()
}

// Press sends keys to what has the focus; the constants of chromedp's kb package name those that are no letters.
func (tab *Tab) Press(keys string) {
	tab.t.Helper()
	tab.do(chromedp.KeyEvent(keys))
	tab.settle()
}

// Paper shows the page as print does, from now on.
func (tab *Tab) Paper() {
	tab.t.Helper()
	tab.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	tab.settle()
}

// settle waits for two frames, so that what an action caused has been drawn.
func (tab *Tab) settle() {
	tab.t.Helper()
	Eval[bool](tab, "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
}

// Screenshot returns the window as a PNG.
func (tab *Tab) Screenshot() []byte {
	tab.t.Helper()
	png, err := chromedp.Run(tab.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		tab.t.Fatalf("browser: screenshot: %v", err)
	}
	return png
}

func (tab *Tab) do(steps ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	if err := chromedp.Do(tab.ctx, steps...); err != nil {
		tab.t.Fatalf("browser: %v", err)
	}
}

// call makes an action of a DevTools command that answers nothing.
func call[P any](command cdp.Command[P, cdp.Empty], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, command, params)
		return err
	})
}
