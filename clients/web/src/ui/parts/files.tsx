import type { VNode } from "preact";

/** Hands bytes to the device as a file. */
export function saveFile(bytes: Uint8Array, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (bytes: Uint8Array) => void;
}

/** Takes a file that the reader chooses. */
export function FileButton({ label, accept, onFile }: Props): VNode {
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file !== undefined) {
      onFile(new Uint8Array(await file.arrayBuffer()));
      input.value = "";
    }
  };
  return (
    <label class="button file">
      <span>{label}</span>
      <input type="file" accept={accept} onChange={(event) => void take(event.currentTarget)} />
    </label>
  );
}
