/** A legend of a chart, as its card shows it. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  /** A line in place of a filled square. */
  readonly line?: boolean;
}

export interface ChartPicture {
  readonly title: string;
  readonly legend: readonly LegendEntry[];
}

const background = '#1e1e1e';
const font = "'Inter Variable', system-ui, sans-serif";
const margin = 14;
const titleHeight = 26;
const legendHeight = 20;
/** Sharp in a report. */
const scale = 2;

/** A chart with its title and legend as a PNG file. */
export async function chartPicture(
  svg: SVGSVGElement,
  { title, legend }: ChartPicture,
): Promise<Uint8Array> {
  const { width, height } = svg.getBoundingClientRect();
  const above = margin + titleHeight + (legend.length > 0 ? legendHeight : 0);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((width + 2 * margin) * scale);
  canvas.height = Math.ceil((above + height + margin) * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the window has no canvas');
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'middle';
  context.fillStyle = '#ffffff';
  context.font = `600 14px ${font}`;
  context.fillText(title, margin, margin + titleHeight / 2 - 3);
  drawLegend(context, legend, margin + titleHeight + legendHeight / 2 - 4);
  context.drawImage(await imageOf(svg, width, height), margin, above, width, height);
  return bytesOf(canvas);
}

function drawLegend(
  context: CanvasRenderingContext2D,
  legend: readonly LegendEntry[],
  y: number,
): void {
  context.font = `12px ${font}`;
  let x = margin;
  for (const { label, colour, line = false } of legend) {
    context.fillStyle = colour;
    if (line) context.fillRect(x, y - 1, 12, 2);
    else context.fillRect(x, y - 5, 10, 10);
    context.fillStyle = '#b0b0b0';
    context.fillText(label, x + 16, y);
    x += 16 + context.measureText(label).width + 16;
  }
}

/** The colours of a chart are its attributes, so it looks the same without the page's styles. */
async function imageOf(
  svg: SVGSVGElement,
  width: number,
  height: number,
): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * scale));
  copy.setAttribute('height', String(height * scale));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('font-family', 'Inter, system-ui, sans-serif');
  const text = new XMLSerializer().serializeToString(copy);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the window made no picture of a chart');
  return new Uint8Array(await blob.arrayBuffer());
}
