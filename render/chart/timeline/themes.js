// The colours and the font of a chart. Each of a theme's hues stands out from its paper by 3:1 at least, and from the others
// by as much as colours.test.js asks for, also to who sees no red, green or blue: they differ in lightness, too.

const font = '-apple-system, BlinkMacSystemFont, "Segoe UI", Helvetica, Arial, sans-serif'; // the system's own

export const lightTheme = {
  font, paper: '#ffffff', text: '#1a1a1a', muted: '#5c6066', stripe: '#f5f6f7', line: '#d3d6da', faint: '#eceef0',
  axis: '#7d8289', accent: '#c2185b', crowd: '#c3c8ce', window: 'rgba(90,100,115,.13)', handle: '#7d8289',
  hues: ['#0a84dc', '#2c7d54', '#c97b0a', '#ac2607', '#6d2877', '#8c87c0', '#590a26', '#525861'],
};

export const darkTheme = {
  font, paper: '#15171a', text: '#eceef0', muted: '#a3a9b1', stripe: '#1c1f23', line: '#3d434a', faint: '#272b30',
  axis: '#858c95', accent: '#ff7bac', crowd: '#4a5058', window: 'rgba(160,170,185,.16)', handle: '#858c95',
  hues: ['#2f97f0', '#68e0a6', '#f8b52c', '#e65a26', '#e8b4f8', '#8b96b0', '#cf5a72', '#cfd4da'],
};
