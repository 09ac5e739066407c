// The colours and the font of a chart. Each of a theme's hues stands out from its paper by 3:1 at least.

const font = '-apple-system, BlinkMacSystemFont, "Segoe UI", Helvetica, Arial, sans-serif'; // the system's own

export const lightTheme = {
  font, paper: '#ffffff', text: '#1a1a1a', muted: '#5c6066', stripe: '#f5f6f7', line: '#d3d6da', faint: '#eceef0',
  axis: '#7d8289', accent: '#c2185b', crowd: '#c3c8ce', window: 'rgba(90,100,115,.13)', handle: '#7d8289',
  // Okabe and Ito's hues, the light ones darkened to stand out from white; wine is Tol's
  hues: ['#0072b2', '#009e73', '#b87700', '#d55e00', '#a8518a', '#3b8fc4', '#882255', '#6f747b'],
};

export const darkTheme = {
  font, paper: '#15171a', text: '#eceef0', muted: '#a3a9b1', stripe: '#1c1f23', line: '#3d434a', faint: '#272b30',
  axis: '#858c95', accent: '#ff7bac', crowd: '#4a5058', window: 'rgba(160,170,185,.16)', handle: '#858c95',
  hues: ['#4aa3df', '#2bbd93', '#e69f00', '#f07f3c', '#d98fbc', '#7cc4ee', '#d0679d', '#a3a9b1'],
};
