import type { ThemeConfig } from 'antd';

/** Calm and readable: one deep blue, warm-free greys, 15 px text. Colours of orders are in styles/base.css. */
export const theme: ThemeConfig = {
  cssVar: { key: 'zhuoluo' },
  hashed: false,
  token: {
    // Nothing then waits for the end of a transition that the styles have taken away.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#17508c',
    colorInfo: '#17508c',
    colorLink: '#17508c',
    colorError: '#b3261e',
    colorTextBase: '#16202b',
    colorTextSecondary: '#4a5866',
    colorTextTertiary: '#5b6875',
    colorTextPlaceholder: '#66727f',
    colorBgLayout: '#f3f5f8',
    colorBorder: '#c3ccd6',
    borderRadius: 8,
    fontSize: 15,
    controlHeight: 40,
    fontFamily:
      '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  },
  components: {
    Form: { itemMarginBottom: 22, verticalLabelPadding: '0 0 4px' },
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
  },
};
