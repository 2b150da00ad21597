/** The notice for the board, on the paper that is asked for. */
export function startPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action="print"]')) {
    button.addEventListener('click', () => {
      const { paper } = button.dataset;
      if (paper) document.documentElement.dataset.paper = paper;
      window.print();
    });
  }
}
