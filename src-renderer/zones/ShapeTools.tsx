import { SegmentedControl } from '@mantine/core';
import { useView, type Tool } from '../state/view-store';

const tools: readonly { readonly value: Tool; readonly label: string }[] = [
  { value: 'select', label: 'Select' },
  { value: 'draw-line', label: 'Line' },
  { value: 'draw-zone', label: 'Zone' },
];

/** What is done with lines and zones of the selected camera. */
export function ShapeTools() {
  const tool = useView((view) => view.tool);
  return (
    <SegmentedControl
      size="xs"
      data={[...tools]}
      value={tool}
      onChange={(value) => useView.setState({ tool: value })}
    />
  );
}
